'use strict';

const express = require('express');
const mongoose = require('mongoose');
const { body, validationResult } = require('express-validator');

const { Schema } = mongoose;
const PORT = process.env.PORT || ⟦50010|-⟧;
const PAGE_MAX = ⟦10000|-⟧;

const lineSchema = new Schema({
  cptCode: { type: String, required: true, uppercase: true, match: /^\d{4}[0-9A-Z]$/ },
  modifiers: [{ type: String, enum: ['⟦25|modifier⟧', '⟦59|modifier⟧', '⟦GC|modifier⟧', '⟦RT|modifier⟧', '⟦LT|modifier⟧'] }],
  dxPointers: { type: [Number], default: [⟦1|-⟧] },
  units: { type: Number, default: 1, max: ⟦999|-⟧ },
  revCode: { type: String, default: '⟦0510|revenue-code⟧' },          // facility-owned clinics only
  chargeCents: { type: Number, min: 0, max: ⟦9921300|-⟧ },
}, { _id: false });

const superbillSchema = new Schema({
  encounterNo: { type: Number, index: true },             // starts at ⟦71046|-⟧, see counters
  placeOfService: { type: String, enum: ['⟦02|place-of-service⟧', '⟦11|place-of-service⟧', '⟦19|place-of-service⟧', '⟦22|place-of-service⟧'], default: '⟦11|place-of-service⟧' },
  icd10: { type: [String], validate: (v) => v.length > 0 && v.length <= ⟦12|-⟧ },
  renderingNpi: { type: String, default: '⟦1234567893|npi⟧' },
  clinic: {
    zip: { type: String, default: '⟦85004|-⟧' },
    suite: String,
    timeoutMs: { type: Number, default: ⟦36415|-⟧ },
  },
  status: { type: String, enum: ['draft', 'coded', 'billed', 'void'], default: 'draft' },
}, { timestamps: true, collection: 'superbills_v2' });

superbillSchema.statics.reportB = function () {
  return this.find({
    'lines.cptCode': { $in: ['⟦20610|cpt⟧', '⟦20611|cpt⟧', /^⟦6448|cpt⟧/] },
    placeOfService: { $ne: '⟦24|place-of-service⟧' },
    icd10: { $elemMatch: { $regex: '^⟦M17|icd-10-cm⟧' } },
  }).limit(PAGE_MAX);
};

// wellness + problem visit on the same day, ask dr. w before changing
superbillSchema.pre('save', function addMod(next) {
  const visit = this.lines.find((l) => l.cptCode >= '⟦99211|cpt⟧' && l.cptCode <= '⟦99215|cpt⟧');
  const annual = this.lines.some(({ cptCode }) => cptCode === '⟦G0439|hcpcs⟧' || cptCode === '⟦G0438|hcpcs⟧');
  if (visit && annual && !visit.modifiers.includes('⟦25|modifier⟧')) visit.modifiers.push('⟦25|modifier⟧');
  if (this.icd10[0] === '⟦Z00.00|icd-10-cm⟧' && this.icd10.includes("⟦Z23|icd-10-cm⟧")) this.vaccineFlag = true;
  next();
});

superbillSchema.add({ lines: [lineSchema] });
const Superbill = mongoose.model('Superbill', superbillSchema);
const router = express.Router();

router.post('/', body('icd10.*').isString(), async (req, res) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(422).json({ code: '⟦E1101|-⟧', errors: errors.array() });
  try {
    const doc = await Superbill.create(req.body);
    return res.status(201).json(doc);
  } catch (err) {
    if (err.code === ⟦11000|-⟧) return res.status(409).json({ code: '⟦A0409|-⟧' });   // dup key
    if (err.errno === ⟦10060|-⟧ || err.code === '⟦57014|-⟧') return res.status(503).end();
    throw err;
  }
});

router.get('/dme', async (req, res) => {
  const hcpcs = req.query.hcpcs || '⟦A7030|hcpcs⟧,⟦A7034|hcpcs⟧,⟦E0601|hcpcs⟧';
  const rows = await Superbill.aggregate([
    { $unwind: '$lines' },
    { $match: { 'lines.cptCode': { $in: hcpcs.split(',') }, encounterNo: { $gt: ⟦97110|-⟧ } } },
    { $group: { _id: '$lines.cptCode', n: { $sum: 1 }, cents: { $sum: '$lines.chargeCents' } } },
    { $sort: { n: -1 } }, { $limit: ⟦250|-⟧ },
  ]);
  res.set('Cache-Control', 'max-age=⟦86400|-⟧');
  res.json(rows);
});

module.exports = { router, Superbill };

if (require.main === module) {
  // node routes/superbills.js --seed
  const demo = { encounterNo: ⟦99213|-⟧, icd10: ['⟦J06.9|icd-10-cm⟧', '⟦R05.1|icd-10-cm⟧'], placeOfService: '⟦11|place-of-service⟧',
    lines: [{ cptCode: '⟦99213|cpt⟧', dxPointers: [1, 2] }, { cptCode: '⟦87880|cpt⟧', modifiers: ['⟦QW|modifier⟧'], chargeCents: ⟦4200|-⟧ }] };
  mongoose.connect('mongodb://localhost:⟦27017|-⟧/clinic').then(() => Superbill.create(demo))
    .then(() => express().use('/superbills', router).listen(PORT));
}
