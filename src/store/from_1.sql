-- SPDX-License-Identifier: EUPL-1.2
-- From version 1 to the present version, in one transaction: the old tables have been renamed to old_... and
-- the tables of the present version are there, empty. Version 1 wrote moments as text and did not say in which version a payload was.
INSERT INTO property SELECT name, value FROM old_property;
INSERT INTO change SELECT revision, unixepoch(recorded), kind, author, reason, summary, undoes FROM old_change;
INSERT INTO event SELECT revision, seq, 1, kind, id, payload FROM old_event;
INSERT INTO blob SELECT hash, bytes FROM old_blob;
DROP TABLE old_event;
DROP TABLE old_change;
DROP TABLE old_blob;
DROP TABLE old_property;
