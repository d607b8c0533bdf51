-- The index of duties is made by the program, in the same transactions; the step that comes with these tables fills them.
DROP TABLE duty_index;

-- Every word that duties have or had: with its marks (tones behind the letters), and without.
CREATE TABLE index_words (
  id INTEGER PRIMARY KEY,
  exact TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL
);
CREATE INDEX index_words_by_folded ON index_words (folded);

-- Values that many documents share: types, issuers, places, numbers, units of targets; kinds as in IndexValueKind.
CREATE TABLE index_values (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  value TEXT NOT NULL,
  exact TEXT NOT NULL,          -- canonical tokens between spaces
  folded TEXT NOT NULL,         -- the same without marks
  UNIQUE (kind, value)
);

-- A segment is written once; only which of its duties count changes. One bit for each duty.
CREATE TABLE index_segments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  duties INTEGER NOT NULL,
  dead BLOB NOT NULL,           -- removed, or written again in a later segment
  hidden BLOB NOT NULL          -- copies of a duty in another document
);

-- Ids hold the segment above eight bits for the column (SegmentColumn); numbers of 32 bits, the lowest byte first.
CREATE TABLE index_columns (
  id INTEGER PRIMARY KEY,
  numbers BLOB NOT NULL
);

-- Ids hold the segment above 32 bits for the word; both blobs are described at PostingFormat.
CREATE TABLE index_postings (
  id INTEGER PRIMARY KEY,
  blocks BLOB NOT NULL
);
CREATE TABLE index_places (
  id INTEGER PRIMARY KEY,
  places BLOB NOT NULL
);
