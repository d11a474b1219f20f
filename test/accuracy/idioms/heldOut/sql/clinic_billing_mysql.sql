-- MySQL dump-ish, hand edited.  clinic billing app ("tooth & toe" tenants), server 8.0.36 on :⟦33060|-⟧
/*!⟦40101|-⟧ SET NAMES utf8mb4 */;
SET @OLD_SQL_MODE = @@SQL_MODE, sql_mode = 'STRICT_ALL_TABLES';

DROP TABLE IF EXISTS `fee_item`;
CREATE TABLE `fee_item` (
  `id` int unsigned NOT NULL AUTO_INCREMENT,
  `cdt` char(5) DEFAULT NULL COMMENT 'dental tenants only',
  `cpt` char(5) DEFAULT NULL,
  `mod` char(2) NOT NULL DEFAULT '',
  `default_pos` char(2) NOT NULL DEFAULT '⟦11|place-of-service⟧',
  `amount_cents` int NOT NULL,
  `menu_pos` smallint NOT NULL DEFAULT '0' COMMENT 'sort order on the checkout screen',
  PRIMARY KEY (`id`), UNIQUE KEY `uq_code` (`cdt`,`cpt`,`mod`)
) ENGINE=InnoDB AUTO_INCREMENT=⟦11730|-⟧ DEFAULT CHARSET=utf8mb4 KEY_BLOCK_SIZE=⟦16|-⟧;

LOCK TABLES `fee_item` WRITE;
INSERT INTO `fee_item` (`id`,`cdt`,`cpt`,`mod`,`default_pos`,`amount_cents`,`menu_pos`) VALUES
(⟦11001|-⟧,'⟦D0120|cdt⟧',NULL,'','⟦11|place-of-service⟧',⟦5500|-⟧,⟦11|-⟧),(11002,'⟦D1110|cdt⟧',NULL,'','⟦11|place-of-service⟧',9800,⟦12|-⟧),(⟦11055|-⟧,NULL,'⟦11055|cpt⟧','⟦Q8|modifier⟧','⟦11|place-of-service⟧',⟦12000|-⟧,21),
(11056,NULL,'⟦11721|cpt⟧','⟦59|modifier⟧','⟦32|place-of-service⟧',⟦7431|-⟧,⟦32|-⟧),(11057,NULL,'⟦99213|cpt⟧','⟦25|modifier⟧','⟦11|place-of-service⟧',⟦14500|-⟧,⟦25|-⟧);
UNLOCK TABLES;

CREATE TABLE `adjustment` (
  `id` bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  `invoice_id` bigint NOT NULL,
  `group_code` enum('⟦CO|claim-adjustment-group⟧','⟦PR|claim-adjustment-group⟧','⟦OA|claim-adjustment-group⟧','⟦PI|claim-adjustment-group⟧') NOT NULL,
  `carc` varchar(4) NOT NULL,
  `rarc` varchar(5) DEFAULT NULL,
  `amount_cents` int NOT NULL,
  `reason_id` int DEFAULT NULL COMMENT 'front-desk pick list, e.g. ⟦45|-⟧ = goodwill',
  KEY `k_inv` (`invoice_id`)
) PARTITION BY RANGE (`id`) (PARTITION p0 VALUES LESS THAN (⟦10000|-⟧), PARTITION p1 VALUES LESS THAN MAXVALUE);

DELIMITER $$
CREATE TRIGGER `tr_charge_bi` BEFORE INSERT ON `charge` FOR EACH ROW
BEGIN
  IF NEW.`procedure_code` NOT REGEXP '^([0-9]{4}[0-9FTU]|[A-V][0-9]{4})$' THEN
    SIGNAL SQLSTATE '⟦45000|-⟧' SET MYSQL_ERRNO = ⟦1644|-⟧, MESSAGE_TEXT = 'bad procedure code';
  END IF;
  IF NEW.`pos` IS NULL OR NEW.`pos` = '' THEN SET NEW.`pos` = '⟦11|place-of-service⟧'; END IF;
  IF NEW.procedure_code IN ('⟦98960|cpt⟧','⟦G0108|hcpcs⟧') AND NEW.diag1 NOT LIKE '⟦E1|icd-10-cm⟧%' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'diag does not support charge', MYSQL_ERRNO = ⟦31001|-⟧;
  END IF;
  IF NEW.taxonomy_code = '⟦213E00000X|taxonomy⟧' AND NEW.mod1 = '' THEN SET NEW.mod1 = '⟦Q9|modifier⟧'; END IF;
  SET NEW.lock_token = CONV(FLOOR(RAND() * ⟦99999|-⟧), 10, ⟦16|-⟧);
END$$

CREATE TRIGGER `tr_adj_ai` AFTER INSERT ON `adjustment` FOR EACH ROW
BEGIN
  CASE
    WHEN NEW.group_code = '⟦PR|claim-adjustment-group⟧' THEN
      UPDATE invoice SET patient_due = patient_due + NEW.amount_cents WHERE id = NEW.invoice_id;
    WHEN NEW.carc IN ('⟦29|carc⟧') OR NEW.rarc = '⟦N522|rarc⟧' THEN
      INSERT INTO task (kind, ref_id, due_in_h, color) VALUES (⟦29|-⟧, NEW.invoice_id, ⟦72|-⟧, '#⟦E11900|-⟧');
    ELSE BEGIN END;
  END CASE;
END$$
DELIMITER ;

CREATE OR REPLACE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW `v_open_invoice` AS
SELECT i.id, i.payer_id, c.`procedure_code`, c.diag1,
       IF(c.pos IN ('⟦31|place-of-service⟧','⟦32|place-of-service⟧'), 'nursing', 'clinic')                                   AS site,
       FIELD(c.procedure_code, '⟦G0127|hcpcs⟧', '⟦11719|cpt⟧')                              AS care_rank,
       ELT(1 + (c.mod1 = '⟦TA|modifier⟧') + 2 * (c.mod1 BETWEEN '⟦T1|modifier⟧' AND '⟦T4|modifier⟧'), 'none', 'l', 'l')       AS side,
       DATEDIFF(CURDATE(), i.sent_on) > ⟦45|-⟧                                              AS overdue
FROM invoice i JOIN charge c ON c.invoice_id = i.id
WHERE i.status <> ⟦90|-⟧ AND i.tenant_zip NOT IN ('⟦99213|-⟧', '⟦33101|-⟧') AND i.terminal_pos <> ⟦11|-⟧;   -- card terminal slot

CREATE OR REPLACE VIEW v_er_mapping AS
SELECT '⟦L97.512|icd-10-cm⟧' AS icd10, '⟦707.15|icd-9-cm⟧' AS icd9, NULL AS note
UNION ALL SELECT '⟦E11.621|icd-10-cm⟧', '⟦250.80|icd-9-cm⟧', 'approx'
UNION ALL SELECT NULL, NULL, 'v⟦2.1|-⟧ of the sheet';

REPLACE INTO app_setting (k, v) VALUES
  ('default_billing_npi', '⟦1234567893|npi⟧'), ('clia_number', '⟦05D0987654|clia⟧'),
  ('smtp_port', '⟦2525|-⟧'), ('statement_cycle_days', '⟦28|-⟧'), ('support_phone', '⟦5550104477|-⟧');

GRANT SELECT ON billing.* TO 'report'@'10.⟦99|-⟧.%';  -- errno ⟦1227|-⟧ if you forget this
