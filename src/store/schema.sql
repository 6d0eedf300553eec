-- SPDX-License-Identifier: EUPL-1.2
-- Version 2 of the register file. The log (change, event) and the blobs are the register; the views at
-- the end are derived from it for people who like SQL, and are made anew when a file is brought up to date.

-- How the file was made: created, program.
CREATE TABLE property (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One atomic change; revisions are 1, 2, 3 ... without gaps.
CREATE TABLE change (
  revision INTEGER PRIMARY KEY,
  recorded INTEGER NOT NULL,            -- seconds since 1970 UTC, never before that of the change before
  kind     TEXT NOT NULL,               -- release, import, judgement, source, redaction, undo, merger, division
  author   TEXT NOT NULL,
  reason   TEXT NOT NULL,
  summary  TEXT NOT NULL,
  undoes   INTEGER NOT NULL DEFAULT 0   -- for undo: the revision undone
) STRICT;

-- The whole new state of one thing; payload NULL = it is no longer there.
CREATE TABLE event (
  revision       INTEGER NOT NULL REFERENCES change (revision),
  seq            INTEGER NOT NULL,      -- 0, 1, 2 ... within the change
  schema_version INTEGER NOT NULL,      -- of the payload
  kind           TEXT NOT NULL,         -- release, source, reading, account, judgement, partnership, amendment, division
  id             TEXT NOT NULL,
  payload        TEXT,                  -- JSON; members that have their usual value are left out
  PRIMARY KEY (revision, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_of ON event (kind, id, revision);

-- Sources, releases of the reference data and files of divisions, under the SHA-256 of their bytes.
CREATE TABLE blob (
  hash  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- The last state of every thing that is there.
CREATE VIEW thing AS
SELECT kind, id, revision, payload FROM (
  SELECT kind, id, revision, payload,
         row_number() OVER (PARTITION BY kind, id ORDER BY revision DESC, seq DESC) AS age
  FROM event)
WHERE age = 1 AND payload IS NOT NULL;

-- The rows of the documents as they are read now, with their name.
CREATE VIEW account AS
SELECT a.id,
       a.payload ->> '$.row'                        AS row,
       a.payload ->> '$.typed.name'                 AS name,
       coalesce(r.payload ->> '$.owner', '')        AS owner,
       a.payload ->> '$.observed'                   AS observed,
       a.payload ->> '$.source'                     AS source,
       a.payload ->> '$.reading'                    AS reading
FROM thing a JOIN thing r ON r.kind = 'reading' AND r.id = a.payload ->> '$.reading'
WHERE a.kind = 'account' AND coalesce(r.payload ->> '$.superseded_by', '') = '';

-- Partnerships with the rows that tell of them. Redirects are followed one step.
CREATE VIEW partnership AS
SELECT coalesce(nullif(p.payload ->> '$.redirects_to', ''), p.id) AS uri,
       p.payload ->> '$.slug'                         AS slug,
       a.id                                           AS account,
       a.name, a.owner, a.observed
FROM thing j
JOIN thing p ON p.kind = 'partnership' AND p.id = j.payload ->> '$.partnership'
JOIN account a ON a.id = j.payload ->> '$.account'
WHERE j.kind = 'judgement' AND coalesce(j.payload ->> '$.superseded_by', '') = ''
  AND coalesce(j.payload ->> '$.verdict', 'same') = 'same';

-- Who takes part according to which row.
CREATE VIEW participation AS
SELECT a.id AS account, a.name AS partnership, a.observed,
       x.value ->> '$.code' AS code, x.value ->> '$.name' AS participant,
       coalesce(x.value ->> '$.role', 'participant') AS role,
       coalesce(x.value ->> '$.via', 'named')        AS via
FROM account a JOIN thing t ON t.kind = 'account' AND t.id = a.id,
     json_each(t.payload, '$.typed.participants') x;
