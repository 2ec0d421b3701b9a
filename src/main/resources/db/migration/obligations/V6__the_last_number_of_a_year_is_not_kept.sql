-- Numbers come from a sequence since V5; nothing reads the count that was kept before.
ALTER TABLE obligations.counter DROP COLUMN last;
