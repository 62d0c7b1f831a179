-- Mails hold links that sign people in, so only the cross-team role reads them.
call protect_system_table('outgoing_emails');
