-- Dates are ISO 8601 text; offsets are UTF-16 code units, half-open, in the text of the record; enum columns hold wire names.

-- One row for each distinct content.
CREATE TABLE documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE,
  format TEXT,
  issuer TEXT,
  issuer_exact TEXT NOT NULL,   -- canonical tokens between spaces, for comparison
  issuer_folded TEXT NOT NULL,  -- the same without marks
  parent TEXT,
  number TEXT,
  issue_date TEXT,
  issue_place TEXT,
  type TEXT,
  subject TEXT,
  signer TEXT,
  page_count INTEGER,
  extractor TEXT NOT NULL,
  processed_at TEXT NOT NULL,
  record TEXT NOT NULL          -- the whole record with the text, as directives/1 JSON
);
CREATE INDEX documents_by_date ON documents (issue_date);

-- One row for each file or archive entry that was ever looked at.
CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  sha256 TEXT,
  format TEXT,
  outcome TEXT NOT NULL,
  failure TEXT,
  reason TEXT,
  warnings TEXT,                -- JSON array
  document_id INTEGER REFERENCES documents (id) ON DELETE SET NULL,
  extractor TEXT NOT NULL,
  processed_at TEXT NOT NULL,
  duration_ms INTEGER NOT NULL
);
CREATE INDEX files_by_document ON files (document_id);

CREATE TABLE assignments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,     -- position in the record, from 0
  task TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  clause TEXT NOT NULL,
  heading TEXT,
  page INTEGER,                 -- page number from 1 where the duty starts
  due TEXT,                     -- earliest end, else start, of its deadlines
  copy_key TEXT,                -- equal for the same duty of the same directive in several files (a PDF beside its DOCX)
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  UNIQUE (document_id, ordinal)
);
CREATE INDEX assignments_by_due ON assignments (due);
CREATE INDEX assignments_by_copy ON assignments (copy_key, document_id) WHERE copy_key IS NOT NULL;

-- One row for each distinct name; bodies with an id in the registry keep one identity under several names.
CREATE TABLE agencies (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL,       -- registry id, else the canonical name
  registry_id TEXT NOT NULL,   -- empty where the name was not resolved
  name TEXT NOT NULL,
  exact TEXT NOT NULL,          -- canonical tokens between spaces
  folded TEXT NOT NULL,         -- the same without marks
  UNIQUE (exact, registry_id)
);
CREATE INDEX agencies_by_identity ON agencies (identity);

CREATE TABLE owners (
  assignment_id INTEGER NOT NULL REFERENCES assignments (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  agency_id INTEGER NOT NULL REFERENCES agencies (id),
  role TEXT NOT NULL,
  mention TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  office TEXT,
  rule TEXT NOT NULL,
  PRIMARY KEY (assignment_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX owners_by_agency ON owners (agency_id, role, assignment_id);

CREATE TABLE deadlines (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start_date TEXT,
  end_date TEXT,
  every TEXT,                   -- ISO 8601 durations between spaces
  within TEXT,
  working INTEGER NOT NULL,
  inferred INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE assignment_deadlines (
  assignment_id INTEGER NOT NULL REFERENCES assignments (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL,
  deadline INTEGER NOT NULL,
  PRIMARY KEY (assignment_id, deadline),
  FOREIGN KEY (document_id, deadline) REFERENCES deadlines (document_id, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX assignment_deadlines_by_deadline ON assignment_deadlines (document_id, deadline);

CREATE TABLE targets (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  comparator TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  unit TEXT,
  by TEXT,
  subject TEXT,
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE assignment_targets (
  assignment_id INTEGER NOT NULL REFERENCES assignments (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL,
  target INTEGER NOT NULL,
  PRIMARY KEY (assignment_id, target),
  FOREIGN KEY (document_id, target) REFERENCES targets (document_id, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX assignment_targets_by_target ON assignment_targets (document_id, target);

CREATE TABLE budgets (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  amount REAL NOT NULL,
  currency TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE document_references (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  type TEXT,
  number TEXT NOT NULL,
  date TEXT,
  issuer TEXT,
  rule TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX document_references_by_number ON document_references (number);

-- Tokens come from the application's analyzer and are only cut at spaces here: the ascii tokenizer takes every byte from 128
-- as part of a token. Row ids are those of assignments. Columns in pairs: with marks, without marks.
CREATE VIRTUAL TABLE duty_index USING fts5 (
  task_exact, agency_exact, context_exact, task_folded, agency_folded, context_folded,
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '/-.,&'"
);
