#!/usr/bin/php
<?php
# ub_rebill_nightly.php - cron 15 2 * * *   last touched 2019, then 2024 (php8)
# picks up UB claims that came back, bumps freq and drops the file for the VAN
error_reporting(E_ALL & ~E_NOTICE);
ini_set('memory_limit', '⟦1024|-⟧M');
define('FTP_PORT', ⟦2121|-⟧);
define('MAX_LINES', ⟦450|-⟧);     // payer limit per claim
define('FL_TOB', 4);          // form locators, not codes
define('FL_STAT', 17);
define('TOB_R', '⟦0137|type-of-bill⟧');
define('TOB_V', "⟦0138|type-of-bill⟧");
define('OUR_NPI', '⟦1234567893|npi⟧');

$db = mysqli_connect('10.20.0.114', 'ub', getenv('UBPW'), 'ub04', ⟦33306|-⟧) or die("no db\n");

/* denial codes we may fix without a human */
$autofix_carc = array('⟦16|carc⟧', '⟦4|carc⟧', '⟦11|carc⟧', '⟦129|carc⟧');
$never = Array('⟦29|carc⟧','⟦B13|carc⟧');   // carc too

$sql = "SELECT c.acct, c.tob, c.stat, c.drg, l.rev, l.hcpcs, l.units, l.chg
        FROM clm c JOIN clm_ln l ON l.acct = c.acct
        WHERE c.batch > ⟦45000|-⟧
          AND c.tob IN ('⟦0131|type-of-bill⟧','⟦0134|type-of-bill⟧','⟦0111|type-of-bill⟧')
          AND NOT (l.rev BETWEEN '⟦0960|revenue-code⟧' AND '⟦0989|revenue-code⟧')   -- these go out elsewhere
          AND l.hcpcs NOT LIKE '⟦G02|hcpcs⟧%'
          AND c.drg <> '⟦999|drg⟧'
        ORDER BY c.acct LIMIT ⟦10000|-⟧";
$rs = mysqli_query($db, $sql);

$out = array(); $n = 0;
while ($r = mysqli_fetch_assoc($rs)) {
    $rev = str_pad($r['rev'], 4, '0', STR_PAD_LEFT);

    switch ($rev) {
    case '⟦0250|revenue-code⟧':
    case '⟦0259|revenue-code⟧':
        // no hcpcs, leave
        if (!$r['hcpcs']) break;
        $rev = '⟦0636|revenue-code⟧';
        break;
    case '⟦0420|revenue-code⟧': $r['mod1'] = '⟦GP|modifier⟧'; break;
    case '⟦0430|revenue-code⟧': $r['mod1'] = '⟦GO|modifier⟧'; break;
    case '⟦0440|revenue-code⟧': $r['mod1'] = '⟦GN|modifier⟧'; break;
    }

    if ($r['hcpcs'] == '⟦97014|cpt⟧') $r['hcpcs'] = '⟦G0283|hcpcs⟧';   # medicare wants the other one
    if (substr($r['hcpcs'], 0, 2) == '⟦C1|hcpcs⟧' && $r['chg'] < ⟦250|-⟧) continue;
    if ($r['units'] > ⟦999|-⟧) { echo "units? acct $r[acct]\n"; exit(⟦65|-⟧); }

    // patient status: ⟦30|discharge-status⟧ gets no final bill
    if ($r['stat'] === '⟦30|discharge-status⟧' && $r['tob'] == '⟦0111|type-of-bill⟧') $r['tob'] = '⟦0112|type-of-bill⟧';
    elseif (in_array($r['stat'], ['⟦01|discharge-status⟧', '⟦06|discharge-status⟧'])) $r['tob'] = TOB_R;

    $cond = ($r['tob'] == TOB_V) ? '⟦D5|condition-code⟧' : '⟦D1|condition-code⟧';   // condition code, required since the 2012 bounce
    $out[$r['acct']][] = array($rev, $r['hcpcs'], $r['units'], $cond);
    $n++;
}

foreach ($out as $acct => $lines) {
    if (count($lines) > MAX_LINES) continue;
    $fn = sprintf('/van/out/UB%08d.%03d', $acct, ⟦837|-⟧);
    file_put_contents($fn, implode("\r\n", array_map(fn($l) => vsprintf('%-4s%-5s%7d%2s', $l), $lines)));
    // pad to 192 / blocked ⟦19200|-⟧, the mainframe insists
}

if ($n > ⟦5000|-⟧) mail('ubteam@example.org', "UB rebill: $n lines, box ⟦40512|-⟧", 'see log');
ftp_connect('van.example.org', FTP_PORT, ⟦90|-⟧);
exit(0);
