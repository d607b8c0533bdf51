-- The key by which copies of a duty are known becomes a number that begins with its document's (CopyKey): what a document adds to the index
-- of keys stands together, where it was spread over as many pages as the document has duties.
DROP INDEX assignments_by_copy;
ALTER TABLE assignments RENAME COLUMN copy_key TO copy_text;
ALTER TABLE assignments ADD COLUMN copy_key INTEGER;
UPDATE assignments SET copy_key =
  (SELECT copy_key(d.issuer, d.issue_place, d.number, d.issue_date, copy_text) FROM documents d WHERE d.id = document_id) WHERE copy_text NOT NULL;
ALTER TABLE assignments DROP COLUMN copy_text;
CREATE INDEX assignments_by_copy ON assignments (copy_key, document_id) WHERE copy_key IS NOT NULL;

-- No question looks for documents by what they refer to.
DROP INDEX document_references_by_number;
