-- A view that is not shared is seen by its author alone; so is how somebody arranged theirs.
call protect_tenant_table('saved_views', 'is_shared or author_id = (select app_user_id())');
call protect_tenant_table('view_arrangements', 'user_id = (select app_user_id())');
call journal_table('saved_views');
