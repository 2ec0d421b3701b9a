-- The leaf of the log that vouches for a change: of what is published or replaced its own, of what has ended the end-leaf.
ALTER TABLE portal.change ADD COLUMN leaf uuid;
