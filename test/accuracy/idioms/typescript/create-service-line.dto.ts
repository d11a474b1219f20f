import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

const REV_CODES = ['⟦0300|revenue-code⟧', '⟦0301|revenue-code⟧', '⟦0306|revenue-code⟧', '⟦0310|revenue-code⟧'] as const;

export class ReferringProviderDto {
  @ApiProperty({ example: '⟦1999999984|npi⟧', description: 'NPI of the ordering clinician' })
  @Length(10, 10)
  npi: string;

  @ApiPropertyOptional({ example: '⟦207RC0000X|taxonomy⟧' })
  @IsOptional()
  taxonomyCode?: string;

  @ApiProperty({ example: '⟦37203|-⟧', description: '5-digit ZIP' })
  @Matches(/^\d{5}$/)
  zip: string;

  @ApiPropertyOptional({ example: '⟦14225|-⟧', description: 'id in the old system' })
  legacyId?: number;
}

export class CreateServiceLineDto {
  @ApiProperty({ description: 'CPT or HCPCS Level II', examples: ['⟦80053|cpt⟧', '⟦85025|cpt⟧', '⟦G0103|hcpcs⟧'], minLength: 5, maxLength: 5 })
  @IsString()
  @Transform(({ value }) => String(value).trim().toUpperCase())
  procedureCode: string;

  @ApiPropertyOptional({ type: [String], example: ['⟦QW|modifier⟧', '⟦91|modifier⟧'] })
  @ArrayMaxSize(4)
  modifiers?: string[];

  @ApiProperty({ enum: REV_CODES, default: '⟦0300|revenue-code⟧' })
  @IsIn(REV_CODES)
  revenueCode: string;

  @ApiProperty({ example: ['⟦E78.5|icd-10-cm⟧', '⟦Z13.220|icd-10-cm⟧'], description: 'up to twelve, ICD-10-CM, dotted or not' })
  diagnosisCodes: string[];

  @ApiPropertyOptional({ example: '⟦2093-3|loinc⟧', description: 'LOINC of the result, if the LIS sends one' })
  loinc?: string;

  @ApiPropertyOptional({ example: '⟦34D9999999|clia⟧' })
  @Matches(/^\d{2}D\d{7}$/, { message: 'CLIA number looks like ⟦34D9999999|clia⟧' })
  cliaNumber?: string;

  @ApiProperty({ example: '⟦81|place-of-service⟧' })
  @Length(2, 2)
  placeOfService: string = '⟦81|place-of-service⟧';

  @ApiProperty({ example: ⟦14500|-⟧, description: 'charge in cents' })
  @IsInt() @Min(1) @Max(⟦9999999|-⟧)
  chargeCents: number;

  @ApiPropertyOptional({ example: '⟦A1200|-⟧', description: 'bench / analyzer slot' })
  slot?: string;

  @ApiProperty({ example: 1 })
  @Type(() => Number)
  units: number;

  @ValidateNested()
  @Type(() => ReferringProviderDto)
  referring: ReferringProviderDto;
}

@Entity({ name: 'lab_service_line' })
@Index('ix_lsl_⟦20260|-⟧', ['procedureCode', 'serviceDate'])
@Check(`"bill_type" in ('⟦0141|type-of-bill⟧', '⟦0131|type-of-bill⟧', '⟦0851|type-of-bill⟧')`)
export class ServiceLineEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('char', { name: 'hcpcs_cd', length: 5, comment: '⟦36415|cpt⟧ is added by trigger' })
  procedureCode: string;

  @Column({ name: 'svc_dt', type: 'date' })
  serviceDate: string;

  @Column({ name: 'bill_type', default: '⟦0141|type-of-bill⟧' })
  billType: string;

  @Column({ name: 'denial_carc', nullable: true, comment: "mostly '⟦97|carc⟧' and '⟦B20|carc⟧' here" })
  denialCarc?: string;

  @Column('varchar', { name: 'queue', default: 'Q4081' }) // rabbit queue, not billing
  queue: string;

  @Column('int', { default: ⟦86400|-⟧ })
  ttlSeconds: number;

  get isFlatFee(): boolean {
    return this.procedureCode === '⟦36415|cpt⟧' || this.procedureCode === '⟦36416|cpt⟧';
  }

  get isPla(): boolean {
    return this.procedureCode.endsWith('U'); // ⟦0240U|cpt⟧ and friends
  }
}
