/** By which rule of territorial jurisdiction (地域管辖) a kind of dispute goes, as far as its name says it (CPL 22-34; CPLI 28). */
import { matterOf } from './matters.ts';

export type JurisdictionKind =
  | 'general'
  | 'contract'
  | 'tort'
  | 'product'
  | 'traffic'
  | 'immovable'
  | 'inheritance'
  | 'labour'
  | 'family'
  | 'support';

/** By matter, else by its first layer. */
const KIND: Readonly<Record<string, JurisdictionKind>> = {
  // CPLI 28: rights in rem and neighbours of immovables, contracted land, leases of houses.
  neighbour: 'immovable',
  land: 'immovable',
  collective_member_rights: 'tort',
  lease: 'immovable',
  property_management: 'contract',
  owners_rights: 'general',
  family: 'family',
  child_support: 'support',
  support_of_parents: 'support',
  maintenance: 'support',
  inheritance: 'inheritance',
  household_division: 'general',
  betrothal_property: 'general',
  property_after_divorce: 'general',
  money: 'contract',
  unjust_enrichment: 'general',
  recourse: 'general',
  damage: 'tort',
  labour: 'labour',
  service_contract_labour: 'contract',
  harm_to_service_provider: 'tort',
  consumer: 'contract',
  product_liability: 'product',
  traffic: 'traffic',
  other: 'general',
};

export const jurisdictionKindOf = (matter: string): JurisdictionKind =>
  KIND[matter] ?? KIND[matterOf(matter)?.parent ?? ''] ?? 'general';
