-- A view that is not shared is seen by its author alone; so is how somebody arranged theirs. What renames a status or
-- a tag for the whole team lets its transaction reach every view, so that all of them follow.
call protect_tenant_table('saved_views', 'is_shared or author_id = (select app_user_id()) or (select current_setting(''app.every_view'', true)) = ''on''');
call protect_tenant_table('view_arrangements', 'user_id = (select app_user_id())');
call journal_table('saved_views');
