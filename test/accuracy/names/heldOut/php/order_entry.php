<?php
/**
 * order_entry.php  -  order entry for ⟦durable medical equipment|Durable Medical Equipment⟧ (legacy, PHP 5.6 -> 8.1 port in progress)
 *
 * @package   Fernhaus\Billing
 * @author    the intake crew
 * @link      https://wiki.fernhaus.example/⟦DMEPOS|-⟧/orders
 *
 * CHANGELOG
 *   2021-03  ⟦KX|KX Modifier⟧ and ⟦GA|Advance Notice Modifiers⟧/⟦GZ|Advance Notice Modifiers⟧ on the line, not on the header
 *   2022-11  ⟦ABN|Advance Beneficiary Notice⟧ is printed from here (form ⟦CMS-R-131|Advance Beneficiary Notice⟧)
 *   2024-02  no more ⟦DME MAC|Medicare Administrative Contractor⟧ guessing by zip, it is a table now
 *   2025-06  ⟦MBI|Medicare Beneficiary Identifier⟧ check digit-ish check, ⟦HIPAA|HIPAA⟧ audit log
 */

namespace Fernhaus\Orders;

use Fernhaus\⟦Claims|Claim⟧\⟦Cms1500|CMS-1500⟧;
use Fernhaus\Eligibility\Checker;

require_once __DIR__ . '/inc/session.php';
require_once __DIR__ . '/inc/⟦hcpcs|Healthcare Common Procedure Coding System⟧_lookup.php';

define('⟦TIMELY_FILING|Timely Filing Limit⟧_DAYS', 365);      // ⟦Medicare|Medicare⟧. Commercial plans: see plan table
define('MAX_⟦MODIFIERS|Modifier⟧', 4);
define('RENTAL_MONTHS', 13);

/** Looks for the first blank after column 20; `⟦pos|-⟧` is a byte offset. */
function wrap_at($s, $width = 20)
{
    $⟦pos|-⟧ = strpos($s, ' ', min($width, strlen($s)));
    if ($⟦pos|-⟧ === false) {
        return array($s);
    }
    return array(substr($s, 0, $⟦pos|-⟧), substr($s, $⟦pos|-⟧ + 1));
}

class OrderLine
{
    public $⟦hcpcs|Healthcare Common Procedure Coding System⟧;             // 'E0601', 'K0823', 'L1833'
    public $⟦modifiers|Modifier⟧ = array();
    public $units = 1;
    public $charge = 0.0;
    public $⟦diagnosis_codes|ICD-10-CM⟧ = array();
    public $⟦prior_auth|Prior Authorization⟧_no = null;
    public $⟦udi|Unique Device Identifier⟧_id = null;     // scanned at delivery
    public $rental = false;

    public function has⟦Modifier|Modifier⟧($m)
    {
        return in_array(strtoupper($m), $this->⟦modifiers|Modifier⟧, true);
    }

    /**
     * What the patient pays: 20 % ⟦coinsurance|Coinsurance⟧ of the ⟦allowed amount|Allowed Amount⟧ after the ⟦Part B|Medicare Part B⟧ ⟦deductible|Deductible⟧.
     */
    public function patientShare($⟦allowed_amount|Allowed Amount⟧, $⟦deductible|Deductible⟧_left)
    {
        $after = max(0, $⟦allowed_amount|Allowed Amount⟧ - $⟦deductible|Deductible⟧_left);
        return round(min($⟦allowed_amount|Allowed Amount⟧, $⟦deductible|Deductible⟧_left) + 0.2 * $after, 2);
    }
}

function add_coverage_⟦modifiers|Modifier⟧(OrderLine $line, array $policy, $docs_on_file, $⟦abn|Advance Beneficiary Notice⟧_code)
{
    // the ⟦LCD|Local Coverage Determination⟧ (or the policy article next to it) says if this item wants ⟦KX|KX Modifier⟧ at all
    if (!empty($policy['needs_⟦kx|KX Modifier⟧_indicator']) && $docs_on_file) {
        $line->⟦modifiers|Modifier⟧[] = '⟦KX|KX Modifier⟧';
        return;
    }
    // expected to be denied as not ⟦reasonable and necessary|Medical Necessity⟧: did the patient sign?
    if ($⟦abn|Advance Beneficiary Notice⟧_code === 'S') {
        $line->⟦modifiers|Modifier⟧[] = '⟦GA|Advance Notice Modifiers⟧';
    } elseif ($⟦abn|Advance Beneficiary Notice⟧_code === 'N') {
        $line->⟦modifiers|Modifier⟧[] = '⟦GZ|Advance Notice Modifiers⟧';
    }
    // statutorily excluded, voluntary notice
    if (!empty($policy['excluded'])) {
        $line->⟦modifiers|Modifier⟧ = array('⟦GY|Advance Notice Modifiers⟧');
    }
}

/** Builds the ⟦claim|Claim⟧. Box 24B is the ⟦place of service|Place of Service Code⟧, always 12 (home) unless the patient is in a nursing facility. */
function build_⟦claim|Claim⟧($order, $db)
{
    $⟦claim|Claim⟧ = new ⟦Cms1500|CMS-1500⟧();
    $⟦claim|Claim⟧->set⟦PlaceOfService|Place of Service Code⟧($order['facility'] ? '32' : '12');
    $⟦claim|Claim⟧->set⟦PayerId|Payer ID⟧($db->value('select ⟦payer_id|Payer ID⟧ from contractor where zip3 = ?', substr($order['zip'], 0, 3)));
    $⟦claim|Claim⟧->setMember($order['⟦mbi|Medicare Beneficiary Identifier⟧']);

    foreach ($order['lines'] as $line) {
        if ($line->rental && $order['month'] > RENTAL_MONTHS) {
            continue; // capped: the item belongs to the patient now
        }
        if ($line->⟦hcpcs|Healthcare Common Procedure Coding System⟧ === 'E1399' || $line->⟦hcpcs|Healthcare Common Procedure Coding System⟧ === 'K0108') {
            // ⟦miscellaneous code|Not Otherwise Classified⟧: narrative + invoice, or it comes back as a ⟦rejection|Rejection⟧
            $⟦claim|Claim⟧->narrative($line, $order['invoice_url']);
        }
        if (needs_⟦prior_authorization|Prior Authorization⟧($line->⟦hcpcs|Healthcare Common Procedure Coding System⟧) && !$line->⟦prior_auth|Prior Authorization⟧_no) {
            throw new \RuntimeException('⟦prior authorization|Prior Authorization⟧ missing for ' . $line->⟦hcpcs|Healthcare Common Procedure Coding System⟧);
        }
        $⟦claim|Claim⟧->addLine($line->⟦hcpcs|Healthcare Common Procedure Coding System⟧, $line->⟦modifiers|Modifier⟧, $order['⟦service_date|Date of Service⟧'], $line->units, $line->charge);
    }
    return $⟦claim|Claim⟧;
}

// ---- request handling ------------------------------------------------------------------------------------------
$⟦mac|-⟧ = hash_hmac('sha256', $_POST['payload'] ?? '', APP_KEY);   // not the contractor, the signature
if (!hash_equals($⟦mac|-⟧, $_POST['sig'] ?? '')) {
    http_response_code(403);
    exit('bad signature ' . '⟦6f1d2c4e-0837-4b5a-835c-9e02ab0cc0de|-⟧');
}
$⟦cc|-⟧ = isset($_POST['⟦cc|-⟧']) ? filter_var($_POST['⟦cc|-⟧'], FILTER_VALIDATE_EMAIL) : null; // copy of the delivery ticket
mail('⟦dme|-⟧-intake@fernhaus.example', 'new order', render_⟦receipt|-⟧($order), $⟦cc|-⟧ ? "⟦Cc|-⟧: $⟦cc|-⟧" : '');

// ⟦disclaimer|-⟧ at the bottom of each printed page; the old text said "all sales final" (⟦proclaimed|-⟧ by nobody)
$footer = wrap_at('Questions? Call the number on your ⟦receipt|-⟧. Returns within 30 days.', 20);
