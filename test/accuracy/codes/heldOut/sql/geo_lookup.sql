/* Places of the EXAMPLE ATLAS. No health data in here. */
PRAGMA user_version = ⟦20418|-⟧;

CREATE TABLE place (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,
  code     TEXT NOT NULL,          -- postal or grid code
  pos      TEXT,                   -- position in the atlas, e.g. 'B3'
  region   CHAR(2) NOT NULL
);

INSERT INTO place (id, name, code, pos, region) VALUES
  (⟦99213|-⟧, 'Exampleville',  '⟦44114|-⟧',      '⟦C3|-⟧', '⟦OH|-⟧'),
  (⟦99214|-⟧, 'San Example',   '⟦00907|-⟧',      '⟦11|-⟧', '⟦PR|-⟧'),
  (⟦10021|-⟧, 'Example Falls', '⟦80202-1234|-⟧', '⟦12|-⟧', '⟦CO|-⟧'),
  (⟦10022|-⟧, 'Examplehaven',  '⟦V5K0A1|-⟧',     '⟦21|-⟧', '⟦BC|-⟧'),
  (⟦10023|-⟧, 'Example-on-Sea','⟦E0601|-⟧',      '⟦24|-⟧', '⟦PI|-⟧');

-- map sheets and postal districts that share a shape with other things
SELECT p.name,
       CASE
         WHEN p.code BETWEEN '⟦44101|-⟧' AND '⟦44199|-⟧' THEN 'Cleveland'
         WHEN p.code IN ('⟦90210|-⟧', '⟦10001|-⟧', '⟦60601|-⟧') THEN 'famous'
         WHEN substr(p.code, 1, 3) IN ('⟦802|-⟧', '⟦009|-⟧') THEN 'west'
         ELSE p.region
       END AS grp
FROM place p
WHERE p.pos = '⟦11|-⟧'
   OR p.region IN ('⟦CO|-⟧', '⟦PR|-⟧', '⟦OA|-⟧')
   OR p.code LIKE '⟦A04|-⟧%';

UPDATE place SET code = '⟦G0008|-⟧' WHERE id = ⟦64999|-⟧;
-- highways: ⟦CO-45|-⟧, ⟦PR-2|-⟧, ⟦PR-22|-⟧; runway 07L at ⟦N130|-⟧; peak ⟦14440|-⟧ ft
SELECT count(*) FROM place WHERE region = '⟦PR|-⟧' AND code > '⟦00600|-⟧';
