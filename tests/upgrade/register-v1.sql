-- SPDX-License-Identifier: EUPL-1.2
-- A small register as schema version 1 wrote it. The upgrade test makes a file of it and opens that.
-- Not to be changed: a later program must read what an earlier one wrote.
PRAGMA application_id = 0x56524244;
PRAGMA user_version = 1;
CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE change (revision INTEGER PRIMARY KEY, recorded TEXT NOT NULL, kind TEXT NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL, summary TEXT NOT NULL, undoes INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE event (revision INTEGER NOT NULL REFERENCES change (revision), seq INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, payload TEXT, PRIMARY KEY (revision, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE blob (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
INSERT INTO property VALUES ('created', '2026-05-01T09:00:00Z');
INSERT INTO property VALUES ('program', 'verband 0.0.1');
INSERT INTO blob VALUES ('cf197a9fa1d4c6e95be6f285661bb3b296483324e64ab3fc70b53b3d3b7ddd88', CAST('Samenwerkingsverband Waarom
VNG Belangen
Meerschap Natuur
' AS BLOB));
INSERT INTO change VALUES (1, '2026-05-01T09:00:00Z', 'import', 'Jannie', 'jaarlijkse lijst', 'Document ingelezen: 2 rijen, 2 nieuw', 0);
INSERT INTO event VALUES (1, 0, 'source', 'cf197a9fa1d4c6e95be6f285661bb3b296483324e64ab3fc70b53b3d3b7ddd88', '{"id": "cf197a9fa1d4c6e95be6f285661bb3b296483324e64ab3fc70b53b3d3b7ddd88", "title": "Bijlage 2015", "size": 58, "visibility": "cells", "redacted": ""}');
INSERT INTO event VALUES (1, 1, 'reading', 'r1', '{"id": "r1", "source": "cf197a9fa1d4c6e95be6f285661bb3b296483324e64ab3fc70b53b3d3b7ddd88", "owner": "gm0017", "reference_date": "2015-01-01", "window": {"from": "2011-01-01", "to": "2018-01-01"}, "options": "", "reader": "1", "release": "2026-05", "dialect": "pdfbox", "columns": [{"role": "name", "header": "Samenwerkingsverband"}, {"role": "purpose", "header": "Waarom"}], "findings": [], "proof_equal": true, "superseded_by": ""}');
INSERT INTO event VALUES (1, 2, 'account', 'r1/1', '{"id": "r1/1", "reading": "r1", "source": "cf197a9fa1d4c6e95be6f285661bb3b296483324e64ab3fc70b53b3d3b7ddd88", "row": 1, "page": 1, "stated": [{"role": "name", "header": "Samenwerkingsverband", "cell": {"text": "VNG", "place": {"text": {"spans": [{"begin": 28, "end": 31}]}}, "repairs": [], "confidence": 1.0, "doubts": []}}, {"role": "purpose", "header": "Waarom", "cell": {"text": "Belangen", "place": {"text": {"spans": [{"begin": 32, "end": 40}]}}, "repairs": [], "confidence": 1.0, "doubts": []}}], "typed": {"name": "VNG", "abbreviation": "", "participants": [{"code": "gm0014", "name": "Groningen", "role": "participant", "via": "named", "rule": 0, "text": "Groningen", "note": "", "reason": "staat er met naam"}], "legal_basis": "not-stated", "status": "active", "reasons": [["status", "er staat niets anders"]]}, "observed": "2015-01-01"}');
INSERT INTO event VALUES (1, 3, 'partnership', 'urn:uuid:11111111-1111-4111-8111-111111111111', '{"uri": "urn:uuid:11111111-1111-4111-8111-111111111111", "slug": "vng", "aliases": [], "redirects_to": ""}');
INSERT INTO event VALUES (1, 4, 'judgement', 'j1', '{"id": "j1", "account": "r1/1", "part": "", "partnership": "urn:uuid:11111111-1111-4111-8111-111111111111", "verdict": "same", "actor": "first-account@1", "reason": "nog geen ander", "superseded_by": ""}');
INSERT INTO event VALUES (1, 5, 'account', 'r1/2', '{"id": "r1/2", "reading": "r1", "source": "cf197a9fa1d4c6e95be6f285661bb3b296483324e64ab3fc70b53b3d3b7ddd88", "row": 2, "page": 1, "stated": [{"role": "name", "header": "Samenwerkingsverband", "cell": {"text": "Meerschap", "place": {"text": {"spans": [{"begin": 41, "end": 50}]}}, "repairs": [{"kind": "false-space", "raw": {"begin": 45, "end": 46}, "before": "Meer schap", "after": "Meerschap", "reason": "één woord"}], "confidence": 1.0, "doubts": []}}, {"role": "purpose", "header": "Waarom", "cell": {"text": "Natuur", "place": {"text": {"spans": [{"begin": 51, "end": 57}]}}, "repairs": [], "confidence": 1.0, "doubts": []}}], "typed": {"name": "Meerschap", "abbreviation": "", "participants": [], "legal_basis": "not-stated", "status": "active", "reasons": [["status", "er staat niets anders"]]}, "observed": "2015-01-01"}');
INSERT INTO event VALUES (1, 6, 'partnership', 'urn:uuid:22222222-2222-4222-8222-222222222222', '{"uri": "urn:uuid:22222222-2222-4222-8222-222222222222", "slug": "meerschap", "aliases": ["het meerschap"], "redirects_to": ""}');
INSERT INTO event VALUES (1, 7, 'judgement', 'j2', '{"id": "j2", "account": "r1/2", "part": "", "partnership": "urn:uuid:22222222-2222-4222-8222-222222222222", "verdict": "same", "actor": "first-account@1", "reason": "nog geen ander", "superseded_by": ""}');
INSERT INTO change VALUES (2, '2026-05-02T10:30:00Z', 'judgement', 'Piet', 'na bellen', 'Rij 2 beoordeeld als hetzelfde', 0);
INSERT INTO event VALUES (2, 0, 'judgement', 'j3', '{"id": "j3", "account": "r1/2", "part": "", "partnership": "urn:uuid:11111111-1111-4111-8111-111111111111", "verdict": "same", "actor": "Piet", "reason": "na bellen", "superseded_by": ""}');
INSERT INTO event VALUES (2, 1, 'judgement', 'j2', '{"id": "j2", "account": "r1/2", "part": "", "partnership": "urn:uuid:22222222-2222-4222-8222-222222222222", "verdict": "same", "actor": "first-account@1", "reason": "nog geen ander", "superseded_by": "j3"}');
INSERT INTO change VALUES (3, '2026-05-03T08:00:00Z', 'undo', 'Piet', 'verkeerd verstaan', 'Wijziging 2 ongedaan gemaakt', 2);
INSERT INTO event VALUES (3, 0, 'judgement', 'j2', '{"id": "j2", "account": "r1/2", "part": "", "partnership": "urn:uuid:22222222-2222-4222-8222-222222222222", "verdict": "same", "actor": "first-account@1", "reason": "nog geen ander", "superseded_by": ""}');
INSERT INTO event VALUES (3, 1, 'judgement', 'j3', NULL);
