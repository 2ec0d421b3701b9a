-- Numbers come from a sequence, so that who owes one obligation does not wait for who owes another; a year remembers
-- the value before its first number.
CREATE SEQUENCE obligations.numbers;
GRANT USAGE ON SEQUENCE obligations.numbers TO ${app};
ALTER TABLE obligations.counter ADD COLUMN first bigint NOT NULL DEFAULT 0;
-- Numbers that were counted before go on behind the highest of them; the column that counted them is read no more.
SELECT setval('obligations.numbers', greatest(max(last), 1)) FROM obligations.counter;
