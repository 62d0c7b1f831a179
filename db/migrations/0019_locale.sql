ALTER TABLE "users" ALTER COLUMN "locale" SET DEFAULT 'en-US';--> statement-breakpoint
-- "en" was what everybody had until they could choose; the table's owner sees no row of it while its policies bind them.
ALTER TABLE "users" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "users" SET "locale" = 'en-US' WHERE "locale" = 'en';--> statement-breakpoint
ALTER TABLE "users" FORCE ROW LEVEL SECURITY;
