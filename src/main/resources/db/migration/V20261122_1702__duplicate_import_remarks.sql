-- What is worth knowing of a row that was taken in; it is no error and stands in no error file.
ALTER TABLE import_issue ADD COLUMN remark boolean NOT NULL DEFAULT false;
