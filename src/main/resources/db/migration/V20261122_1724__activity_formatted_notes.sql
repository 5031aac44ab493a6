-- What was said and noted is formatted text from now on: plain text becomes HTML that says the same.
UPDATE activity
SET body = regexp_replace(replace(replace(replace(body, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '\r\n|\r|\n', '<br />', 'g')
WHERE body ~ '[&<>\r\n]';
UPDATE task
SET note = regexp_replace(replace(replace(replace(note, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '\r\n|\r|\n', '<br />', 'g')
WHERE note ~ '[&<>\r\n]';
