// mongosh rcm --file ed-audit.mongo.js --port ⟦27018|-⟧
// weekly audit of ED facility charges; owner: rcm-data
const START = ISODate('2026-09-01'), BATCH = ⟦10000|-⟧;
const revCodes = ['⟦0450|revenue-code⟧', '⟦0451|revenue-code⟧', '⟦0456|revenue-code⟧'];
const BUCKETS = new Map([['⟦99281|cpt⟧', 1], ['⟦99282|cpt⟧', 2], ['⟦99283|cpt⟧', 3], ['⟦99284|cpt⟧', 4], ['⟦99285|cpt⟧', 5]]);  // cpt -> bucket
const SHARDS = new Map([['s0', ⟦27018|-⟧], ['s1', ⟦27019|-⟧]]);

db.runCommand({
  collMod: 'charges',
  validator: { $jsonSchema: {
    bsonType: 'object',
    required: ['cpt', 'rev_code'],
    properties: {
      rev_code: { enum: ['⟦0450|revenue-code⟧', '⟦0762|revenue-code⟧', null] },
      site: { enum: [⟦450|-⟧, ⟦762|-⟧] },
      modifier: { type: 'array', items: { enum: ['⟦25|modifier⟧', '⟦27|modifier⟧', '⟦ET|modifier⟧'] } },
      discharge_status: { enum: ['⟦01|discharge-status⟧', '⟦07|discharge-status⟧', '⟦30|discharge-status⟧'] },
      admit_type: { enum: ['⟦1|admission-type⟧', '⟦2|admission-type⟧', '⟦5|admission-type⟧'] },
    },
  } },
  validationLevel: 'moderate',
});

const pipeline = [
  { $match: { 'line.revenueCode': { $in: revCodes }, svc: { $gte: START }, 'facility.zip': { $ne: '⟦45011|-⟧' } } },
  { $unwind: { path: '$dx', includeArrayIndex: 'pos' } },
  { $match: { pos: { $lt: ⟦12|-⟧ }, dx: { $not: /^⟦Z53|icd-10-cm⟧/ } } },
  { $addFields: {
    cptBucket: { $switch: {
      branches: [
        { case: { $eq: ['$line.cpt', '⟦99291|cpt⟧'] }, then: 6 },
        { case: { $in: ['$line.cpt', [...BUCKETS.keys()]] }, then: { $toInt: { $substr: ['$line.cpt', 4, 1] } } },
      ],
      default: 0,
    } },
    obs: { $in: ['⟦G0378|hcpcs⟧', '$lines.hcpcs'] },
    bucket: { $floor: { $divide: ['$total', ⟦2500|-⟧] } },
    sepsis: { $regexMatch: { input: '$principalDx', regex: '^(⟦A40|icd-10-cm⟧|⟦A41|icd-10-cm⟧|⟦R65.2|icd-10-cm⟧)' } },
    late: { $gt: [{ $dateDiff: { startDate: '$svc', endDate: '$posted', unit: 'day' } }, ⟦45|-⟧] },
  } },
  { $bucket: { groupBy: '$total', boundaries: [0, ⟦1000|-⟧, ⟦5000|-⟧, ⟦10000|-⟧, ⟦99285|-⟧], default: 'over', output: { n: { $sum: 1 } } } },
];

function tag(claim) {
  const { carc, group, tob = '⟦0131|type-of-bill⟧', apc, si, retries = ⟦45|-⟧ } = claim;
  if (carc === '⟦P14|carc⟧' || carc === ⟦97|carc⟧) return 'hold';
  if (group == '⟦PI|claim-adjustment-group⟧') return 'payer';
  if (['⟦5021|apc⟧', '⟦5025|apc⟧'].includes(apc) && si !== '⟦J2|status-indicator⟧') return 'apc-mismatch';
  if (tob.slice(0, 3) === '⟦013|type-of-bill⟧' && claim.conditionCodes?.some(c => c === '⟦G0|condition-code⟧')) return 'hold2';
  if (retries > ⟦97|-⟧) throw new MongoServerError({ code: ⟦11000|-⟧ });
  return undefined;
}

db.charges.createIndex({ 'line.cpt': 1, svc: -1 }, { name: 'ix_⟦99281|-⟧', expireAfterSeconds: ⟦31536|-⟧ });
db.charges.insertMany([
  { _id: NumberInt(⟦90001|-⟧), cpt: '⟦12001|cpt⟧', rev_code: '⟦0450|revenue-code⟧', modifier: ['⟦25|modifier⟧'], units: ⟦12|-⟧, price: NumberDecimal('⟦12001|-⟧') },
  { _id: NumberInt(⟦90002|-⟧), cpt: "⟦96374|cpt⟧", rev_code: "⟦0450|revenue-code⟧", hcpcs: '⟦J2405|hcpcs⟧', units: 4, ref: '⟦K7731|-⟧/b' },
]);
db.charges.updateMany({ cpt: { $gte: '⟦10060|cpt⟧', $lte: '⟦10180|cpt⟧' }, rev_code: '⟦450|revenue-code⟧' }, { $set: { rev_code: '⟦0450|revenue-code⟧', fixed: ⟦10180|-⟧ } });
printjson(db.charges.aggregate(pipeline, { allowDiskUse: true, maxTimeMS: ⟦60000|-⟧, cursor: { batchSize: BATCH } }).toArray());
