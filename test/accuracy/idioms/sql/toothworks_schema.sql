-- MySQL dump-ish, kept by hand.  server 8.0.36, utf8mb4
/*!⟦40101|-⟧ SET NAMES utf8mb4 */;
/*!⟦40014|-⟧ SET @OLD_FK=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
SET GLOBAL max_allowed_packet = 67108864;

DROP TABLE IF EXISTS `fee_schedule`;
CREATE TABLE `fee_schedule` (
  `id`        INT UNSIGNED NOT NULL AUTO_INCREMENT,
  `cdt`       CHAR(5)      NOT NULL,
  `fee_cents` INT          NOT NULL,
  `category`  TINYINT      NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`), UNIQUE KEY `uq_cdt` (`cdt`)
) ENGINE=InnoDB AUTO_INCREMENT=⟦20417|-⟧ DEFAULT CHARSET=utf8mb4;

LOCK TABLES `fee_schedule` WRITE;
INSERT INTO `fee_schedule` VALUES (1,'⟦D0120|cdt⟧',⟦5500|-⟧,1),(2,'⟦D0274|cdt⟧',⟦7200|-⟧,1),(3,'⟦D1110|cdt⟧',⟦10500|-⟧,1),(4,'⟦D2392|cdt⟧',⟦24150|-⟧,2),(5,'⟦D7210|cdt⟧',⟦31000|-⟧,3);
UNLOCK TABLES;

CREATE TABLE `claim` (
  `claim_id`     BIGINT NOT NULL,
  `freq_cd`      ENUM('⟦1|claim-frequency⟧','⟦7|claim-frequency⟧','⟦8|claim-frequency⟧') NOT NULL DEFAULT '⟦1|claim-frequency⟧',
  `pos_cd`       CHAR(2) NOT NULL DEFAULT '⟦11|place-of-service⟧',
  `status`       ENUM('NEW','SENT','HOLD') NOT NULL,
  `carrier_id`   CHAR(5) NOT NULL COMMENT 'payer id from clearinghouse e.g. ⟦71999|-⟧, ⟦CX014|-⟧',
  `bill_npi`     CHAR(10) NOT NULL COMMENT 'group NPI; main office is ⟦1026554182|npi⟧',
  `zip`          CHAR(5) DEFAULT '⟦85001|-⟧',
  CONSTRAINT `chk_pos` CHECK (`pos_cd` IN ('⟦11|place-of-service⟧','⟦15|place-of-service⟧','⟦31|place-of-service⟧','⟦50|place-of-service⟧')),
  PRIMARY KEY (`claim_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC;

CREATE TABLE `claim_line` (
  `claim_id`   BIGINT NOT NULL,
  `line_no`    SMALLINT NOT NULL,
  `proc_cd`    CHAR(5) NOT NULL COMMENT 'CDT mostly; medical cross-bill uses CPT (⟦41899|cpt⟧, ⟦21085|cpt⟧) or HCPCS ⟦E0486|hcpcs⟧',
  `tooth`      VARCHAR(2)  NULL,
  `surf`       SET('M','O','D','B','L','I','F') NULL,
  `ndc11`      CHAR(11) NULL COMMENT 'no dashes, ⟦00409427602|ndc⟧ style',
  `flag_a`   TINYINT(1) GENERATED ALWAYS AS (`proc_cd` BETWEEN '⟦D8010|cdt⟧' AND '⟦D8999|cdt⟧') STORED,
  `flag_b`   TINYINT(1) AS (LEFT(`proc_cd`,3) = '⟦D92|cdt⟧' OR FIND_IN_SET(`proc_cd`, '⟦00170|cpt⟧,⟦99152|cpt⟧')) VIRTUAL,
  PRIMARY KEY (`claim_id`,`line_no`)
) ENGINE=InnoDB;

REPLACE INTO `claim_line` (`claim_id`,`line_no`,`proc_cd`,`tooth`,`surf`) VALUES
  (⟦10012|-⟧, 1, '⟦D2740|cdt⟧', '⟦14|-⟧', NULL),
  (⟦10012|-⟧, 2, '⟦D2950|cdt⟧', '⟦14|-⟧', 'M,O');

INSERT INTO `era_adj` SET claim_id=⟦10012|-⟧, line_no=1, grp='⟦CO|claim-adjustment-group⟧', carc='⟦45|carc⟧', amt=310.25;
INSERT INTO `era_adj` SET claim_id=⟦10012|-⟧, line_no=2, grp='⟦PR|claim-adjustment-group⟧', carc='⟦2|carc⟧', amt=45.00, remark='⟦MA130|rarc⟧';

DELIMITER ;;
CREATE TRIGGER `bi_claim_line` BEFORE INSERT ON `claim_line` FOR EACH ROW
BEGIN
  IF NEW.proc_cd REGEXP '^D' AND NEW.tooth IS NULL THEN
    CASE NEW.proc_cd
      WHEN '⟦D0210|cdt⟧' THEN SET @skip := 1;
      WHEN '⟦D0330|cdt⟧' THEN SET @skip := 1;
      ELSE SIGNAL SQLSTATE '⟦45000|-⟧' SET MESSAGE_TEXT = 'tooth no. required', MYSQL_ERRNO = ⟦31001|-⟧;
    END CASE;
  END IF;
END;;

CREATE PROCEDURE `p_sleep_appliance`(IN p_days INT)
BEGIN
  -- oral appliance cross-billed to medical, needs the sleep dx on file
  SELECT l.claim_id, FIELD(a.grp, '⟦CO|claim-adjustment-group⟧', '⟦PR|claim-adjustment-group⟧') AS grp_sort, j.dx
  FROM claim_line l
  JOIN era_adj a USING (claim_id, line_no)
  JOIN claim_ext x USING (claim_id),
       JSON_TABLE(x.doc, '$.diagnoses[*]' COLUMNS (dx VARCHAR(8) PATH '$.icd10')) j
  WHERE l.proc_cd IN ('⟦E0486|hcpcs⟧','⟦K1027|hcpcs⟧')
    AND j.dx = '⟦G47.33|icd-10-cm⟧'
    AND JSON_CONTAINS(x.doc, '"⟦NU|modifier⟧"', '$.modifiers')
    AND x.operatory <> '⟦A4|-⟧'
  ORDER BY 2 LIMIT ⟦5000|-⟧;
END;;
DELIMITER ;
CREATE USER 'rpt'@'10.20.%' IDENTIFIED BY RANDOM PASSWORD;
CHANGE REPLICATION SOURCE TO SOURCE_HOST='db2', SOURCE_PORT=⟦33062|-⟧, SOURCE_LOG_POS=⟦99213|-⟧;
