-- Records become Brotli-compressed JSON in UTF-8: repeated member names and the text inside took most of the file.
UPDATE documents SET record = pack(record);

-- What the ledger tells of a file beside its outcome. Times are microseconds; NULL where a stage was not reached.
ALTER TABLE files ADD COLUMN stage TEXT NOT NULL DEFAULT 'store';
ALTER TABLE files ADD COLUMN pages INTEGER;
ALTER TABLE files ADD COLUMN load_us INTEGER;
ALTER TABLE files ADD COLUMN read_us INTEGER;
ALTER TABLE files ADD COLUMN parse_us INTEGER;
ALTER TABLE files ADD COLUMN store_us INTEGER;

-- Where an earlier store says why a file failed, it got no further than reading.
UPDATE files SET stage = 'read' WHERE outcome = 'failed';
UPDATE files SET stage = 'load' WHERE outcome = 'skipped' OR sha256 IS NULL;
CREATE INDEX files_by_outcome ON files (outcome);
