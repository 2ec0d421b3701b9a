-- A recipient that takes files confirms on paper; the office notes the number of that paper.
ALTER TABLE publication.receipt ADD COLUMN document text;
