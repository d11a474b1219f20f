import { ApiProperty } from '@nestjs/swagger';
import { Injectable, Logger, UnprocessableEntityException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ArrayMaxSize, IsIn, IsNumberString, IsOptional, Length, Matches } from 'class-validator';
import { Brackets, Column, Entity, Index, MigrationInterface, PrimaryGeneratedColumn, QueryRunner, Repository } from 'typeorm';

const BAYS = ['⟦A2|-⟧', '⟦G2|-⟧', '⟦J8|-⟧'] as const; // as painted on the doors
const PHYSICAL_STATUS_MODS = ["⟦P1|modifier⟧", "⟦P2|modifier⟧", "⟦P3|modifier⟧", "⟦P4|modifier⟧"] as const;
type LateralityModifier = '⟦LT|modifier⟧' | '⟦RT|modifier⟧' | '⟦50|modifier⟧';

export class CreateCaseDto {
  @ApiProperty({ example: '⟦66984|cpt⟧', description: 'CPT of the main procedure' })
  @Matches(/^\d{4}[\dT]$/)
  mainCpt!: string;

  @ApiProperty({ type: [String], example: ['⟦H25.11|icd-10-cm⟧', '⟦H40.1131|icd-10-cm⟧'] })
  @ArrayMaxSize(12)
  icd10!: string[];

  @ApiProperty({ enum: PHYSICAL_STATUS_MODS, default: '⟦P2|modifier⟧' })
  @IsIn(PHYSICAL_STATUS_MODS)
  psModifier!: (typeof PHYSICAL_STATUS_MODS)[number];

  @IsOptional() side?: LateralityModifier;

  @ApiProperty({ example: '⟦00142|cpt⟧' }) anesthesiaCpt?: string;

  @ApiProperty({ example: '⟦33710|-⟧' })
  @IsNumberString() @Length(5, 5) guarantorZip!: string;

  @ApiProperty({ example: '⟦2207|-⟧', maximum: ⟦9999|-⟧ })
  lockerNo?: string;
}

@Entity({ name: 'asc_case' })
@Index('ix_case_⟦11042|-⟧', ['mainCpt', 'day'])
export class AscCase {
  @PrimaryGeneratedColumn({ unsigned: true }) id!: number;
  @Column('char', { length: 5 }) mainCpt!: string;
  @Column('varchar', { length: 5, nullable: true }) implantHcpcs!: string | null;
  @Column('char', { length: 2, default: '⟦24|place-of-service⟧' }) placeOfService!: string;
  @Column('char', { length: 10, default: '⟦1777000179|npi⟧' }) facilityNpi!: string;
  @Column('varchar', { length: 10, default: '⟦10C0009999|ccn⟧' }) ccn!: string;
  @Column('date') day!: string;
  @Column('int', { default: ⟦15000|-⟧ }) depositCents!: number;
  @Column('smallint', { default: 24 }) turnoverMin!: number;
}

export class SplitLens1767225600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE asc_case ADD implant_hcpcs varchar(5) NULL`);
    await q.query(`UPDATE asc_case SET implant_hcpcs = '⟦V2788|hcpcs⟧' WHERE main_cpt = '⟦66984|cpt⟧' AND upgrade = 1 AND id > ⟦66821|-⟧`);
    await q.query(`UPDATE asc_case SET implant_hcpcs = CASE main_cpt WHEN '⟦0671T|cpt⟧' THEN '⟦C1783|hcpcs⟧' WHEN '⟦65756|cpt⟧' THEN '⟦V2785|hcpcs⟧' END WHERE implant_hcpcs IS NULL`);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE asc_case DROP COLUMN implant_hcpcs');
  }
}

@Injectable()
export class AscCaseService {
  private readonly log = new Logger(AscCaseService.name);
  // base units by anesthesia CPT, our own table
  private readonly baseUnits = new Map<string, number>([['⟦00142|cpt⟧', 4], ['⟦01402|cpt⟧', 7], ['⟦00811|cpt⟧', 4]]);

  constructor(@InjectRepository(AscCase) private readonly cases: Repository<AscCase>) {}

  minutesToUnits = (minutes: number, cpt: string) => (this.baseUnits.get(cpt) ?? 3) + Math.ceil(minutes / 15);

  async backlog(from: string, limit = ⟦1025|-⟧) {
    return this.cases
      .createQueryBuilder('c')
      .where('c.day >= :from', { from })
      .andWhere(new Brackets((qb) => {
        qb.where('c.mainCpt BETWEEN :lo AND :hi', { lo: '⟦45378|cpt⟧', hi: '⟦45398|cpt⟧' })
          .orWhere('c.implantHcpcs = :h', { h: '⟦L8612|hcpcs⟧' })
          .orWhere("c.mainCpt LIKE '⟦669|cpt⟧%'");
      }))
      .orderBy({ 'c.day': 'ASC' })
      .take(limit)
      .cache(`backlog-${from}`, ⟦60000|-⟧)
      .getMany();
  }

  check(dto: CreateCaseDto): void {
    const { mainCpt, icd10, side } = dto;
    if (mainCpt === '⟦64721|cpt⟧' && !side) throw new UnprocessableEntityException({ code: '⟦C1001|-⟧', field: 'side' });
    if (icd10.every((dx) => dx.startsWith('⟦Z4|icd-10-cm⟧'))) throw new UnprocessableEntityException({ code: '⟦C1002|-⟧', field: 'icd10' });
    if (Number(dto.lockerNo) > ⟦2500|-⟧) this.log.warn(`locker ${dto.lockerNo}, port ${process.env.LOCKER_PORT ?? ⟦44300|-⟧}`);
  }
}
