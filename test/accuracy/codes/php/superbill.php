<?php
declare(strict_types=1);

require_once __DIR__ . '/bootstrap.php';

define('DB_PORT', ⟦33060|-⟧);
define('DEFAULT_POS_CODE', '⟦11|place-of-service⟧');
const BRAND_COLOR = '#⟦90210C|-⟧';

/** Rows of the superbill of EXAMPLE FAMILY PRACTICE, grouped as the doctors want them. */
$superbill = [
    'em'      => ['cpt' => ['⟦99202|cpt⟧', '⟦99203|cpt⟧', '⟦99212|cpt⟧', '⟦99213|cpt⟧', '⟦99214|cpt⟧']],
    'vaccine' => ['cpt' => ['⟦90471|cpt⟧', '⟦90472|cpt⟧'], 'cvx' => ['⟦208|cvx⟧', '⟦33|cvx⟧', '⟦140|cvx⟧']],
    'hcpcs'   => ['⟦G0438|hcpcs⟧', '⟦G0439|hcpcs⟧', '⟦J3420|hcpcs⟧'],
    'quality' => ['cpt_ii' => ['⟦3074F|cpt⟧', '⟦3078F|cpt⟧', '⟦1036F|cpt⟧']],
    'rooms'   => ['⟦A1001|-⟧', '⟦A1002|-⟧'],
];

function lineFromPost(array $post): array
{
    $cptCode  = $post['cpt_code'] ?? '⟦99213|cpt⟧';
    $modifier = $post['modifier'] ?? '';
    $dxCodes  = array_slice($post['dx'] ?? ['⟦I10|icd-10-cm⟧', '⟦E78.5|icd-10-cm⟧'], 0, 12);

    if ($cptCode === '⟦99213|cpt⟧' && $modifier === '⟦25|modifier⟧' && !in_array('⟦Z00.00|icd-10-cm⟧', $dxCodes, true)) {
        log_notice('claim ⟦INV-30112|-⟧: check the note');
    }
    if (preg_match('/^[A-V]\d{4}$/', $cptCode)) {
        $post['hcpcs_code'] = $cptCode;
    }

    return [
        'cpt_code'  => $cptCode,
        'modifier'  => $modifier,
        'pos_code'  => $post['pos_code'] ?? DEFAULT_POS_CODE,
        'ndc'       => $post['ndc'] ?? '⟦49281-0421-50|ndc⟧',
        'npi'       => '⟦1112223338|npi⟧',
        'invoice'   => '⟦30112|-⟧',
        'country'   => '⟦CA|-⟧',
    ];
}

$sql = "SELECT id, charge FROM charges WHERE cpt_code = '⟦G0447|hcpcs⟧' AND charge > ⟦10000|-⟧ AND code = '⟦USD|-⟧'";
foreach ($pdo->query($sql) as $row) {
    http_response_code($row['charge'] > 0 ? ⟦200|-⟧ : ⟦409|-⟧);
    echo htmlspecialchars((string) $row['id'], ENT_QUOTES), PHP_EOL;
}
