-- How often somebody asked, on one day, about records he may not see: a duplicate check is an oracle.
CREATE TABLE duplicate_probe (
  user_id bigint  NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
  day     date    NOT NULL,
  asked   integer NOT NULL,
  told    integer NOT NULL,
  PRIMARY KEY (user_id, day)
);
