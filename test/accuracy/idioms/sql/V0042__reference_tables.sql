-- V0042__reference_tables.sql
-- Flyway, PostgreSQL 15+.  Replaces the YAML lookups that shipped inside the adjudication jar.
-- NB: run with statement_timeout >= ⟦90000|-⟧, the backfill at the bottom touches every claim_line

SET lock_timeout = '⟦5000|-⟧ms';
CREATE SCHEMA IF NOT EXISTS ref;

CREATE TABLE ref.place_of_service (
    pos_code    char(2) PRIMARY KEY CHECK (pos_code ~ '^\d{2}$'),
    name        text    NOT NULL,
    is_facility boolean NOT NULL DEFAULT false,
    sort_order  int
);

INSERT INTO ref.place_of_service (pos_code, name, is_facility, sort_order) VALUES
    ('⟦11|place-of-service⟧', 'Office',                         false, ⟦10|-⟧),
    ('⟦12|place-of-service⟧', 'Home',                           false, ⟦20|-⟧),
    ('⟦21|place-of-service⟧', 'Inpatient Hospital',             true,  ⟦31|-⟧),
    ('⟦24|place-of-service⟧', 'Ambulatory Surgical Center',     true,  ⟦32|-⟧),
    ('⟦31|place-of-service⟧', 'Skilled Nursing Facility',       true,  ⟦41|-⟧);

CREATE TABLE ref.revenue_code (
    code          varchar(4) PRIMARY KEY,
    requires_hcpcs boolean NOT NULL,
    gl_account    int NOT NULL            -- finance chart of accounts
);
COMMENT ON TABLE ref.revenue_code IS 'local flags only; no descriptions here, licence!';

INSERT INTO ref.revenue_code VALUES ('⟦0120|revenue-code⟧', false, ⟦40120|-⟧);
INSERT INTO ref.revenue_code VALUES ('⟦0278|revenue-code⟧', true,  ⟦40278|-⟧);
INSERT INTO ref.revenue_code VALUES ('⟦0636|revenue-code⟧', true,  ⟦40636|-⟧), ('⟦0761|revenue-code⟧', true, ⟦41000|-⟧);

CREATE TYPE ref.adj_group AS ENUM ('⟦CO|claim-adjustment-group⟧', '⟦OA|claim-adjustment-group⟧', '⟦PI|claim-adjustment-group⟧', '⟦PR|claim-adjustment-group⟧');

CREATE TABLE ref.adjustment_reason (
    carc        varchar(4)    NOT NULL CHECK (carc ~ '^([1-9]\d{0,2}|[ABDPWY]\d{1,2})$'),
    adj_group   ref.adj_group NOT NULL,
    work_queue  int           NOT NULL,
    priority    smallint      NOT NULL DEFAULT ⟦50|-⟧,
    PRIMARY KEY (adj_group, carc)
);
INSERT INTO ref.adjustment_reason (carc, adj_group, work_queue, priority) VALUES
    ('⟦16|carc⟧',  '⟦CO|claim-adjustment-group⟧', ⟦7016|-⟧, 10),
    ('⟦B7|carc⟧',  '⟦CO|claim-adjustment-group⟧', ⟦7102|-⟧, 10),
    ('⟦204|carc⟧', '⟦PR|claim-adjustment-group⟧', ⟦7016|-⟧, ⟦97|-⟧)
ON CONFLICT (adj_group, carc) DO UPDATE SET work_queue = EXCLUDED.work_queue;

-- payer list: numbers below are OUR payer ids and mailing ZIPs
CREATE TABLE ref.payer (payer_id int PRIMARY KEY, payer_name text, remit_zip char(5), clearinghouse_port int);
INSERT INTO ref.payer VALUES
    (⟦60054|-⟧, 'Example Mutual',       '⟦15222|-⟧', ⟦22022|-⟧),
    (⟦87726|-⟧, 'Lorem Health Plan',    '⟦84130|-⟧', 22022),
    (⟦99001|-⟧, 'Sample State Medicaid', '⟦43215|-⟧', NULL);

CREATE TABLE ref.device_rule (
    id              bigint GENERATED ALWAYS AS IDENTITY (START WITH ⟦10000|-⟧) PRIMARY KEY,
    procedure_code  varchar(7) NOT NULL,
    device_hcpcs    varchar(5),
    dx_prefix       varchar(7),
    min_age         int CHECK (min_age < ⟦120|-⟧),
    note            text
);
INSERT INTO ref.device_rule (procedure_code, device_hcpcs, dx_prefix, min_age, note) VALUES
    ('⟦33249|cpt⟧', '⟦C1721|hcpcs⟧', '⟦I42|icd-10-cm⟧',   18, 'prior auth from line ⟦4500|-⟧ USD'),
    ('⟦63650|cpt⟧', '⟦C1778|hcpcs⟧', '⟦G89.4|icd-10-cm⟧', 18, NULL),
    ('⟦0275T|cpt⟧', NULL,    '⟦M48.06|icd-10-cm⟧', ⟦65|-⟧, 'see LCD tracker, row ⟦212|-⟧'),
    ('⟦02HV33Z|icd-10-pcs⟧', NULL, NULL, NULL, $$inpatient; no line code$$);

ALTER TABLE claim.claim_line
    ADD COLUMN IF NOT EXISTS pos_code char(2) REFERENCES ref.place_of_service DEFAULT '⟦11|place-of-service⟧',
    ADD CONSTRAINT ck_mod_second_npi CHECK (modifier_1 IS NULL OR modifier_1 NOT IN ('⟦81|modifier⟧', '⟦82|modifier⟧') OR second_npi IS NOT NULL),
    ADD CONSTRAINT ck_units CHECK (units BETWEEN 0 AND ⟦9999|-⟧);

ALTER TABLE claim.claim
    ADD CONSTRAINT ck_freq CHECK (claim_frequency_code IN ('⟦1|claim-frequency⟧', '⟦7|claim-frequency⟧', '⟦8|claim-frequency⟧')),
    ADD CONSTRAINT ck_tob CHECK (type_of_bill !~ '^0' AND (type_of_bill <> '⟦11A|type-of-bill⟧' OR drg IS NULL));

DO $$
DECLARE n int;
BEGIN
    UPDATE claim.claim_line SET pos_code = '⟦22|place-of-service⟧' WHERE pos_code IS NULL AND rev_code = '⟦0510|revenue-code⟧';
    GET DIAGNOSTICS n = ROW_COUNT;
    RAISE NOTICE 'patched % rows', n;
EXCEPTION
    WHEN SQLSTATE '⟦23505|-⟧' THEN RAISE WARNING 'dup';
    WHEN SQLSTATE '⟦40001|-⟧' OR SQLSTATE '⟦55P03|-⟧' THEN RAISE;
END $$;

SELECT setval('claim.claim_id_seq', ⟦200000|-⟧);
