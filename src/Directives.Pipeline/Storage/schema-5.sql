-- The index holds names that abbreviations stand for as words too; it is made anew by the program with this step.
DELETE FROM index_segments;
