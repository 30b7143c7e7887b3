import { naturalLog } from "../chance/exact-math";
import { at, Random } from "../chance/random";
import { moment, Purpose } from "../chance/substreams";
import { INTERESTS } from "./interests";

const PER_CATEGORY = 20;
/** Of an exponential distribution of prices, above 19. */
const MEAN = 125;
const DEAREST = 600;

/** Something the shop sells; `cents` is the price in hundredths of the project's currency. */
export interface Product {
  id: string;
  name: string;
  /** index into INTERESTS */
  category: number;
  cents: number;
}

/** The shop's goods, PER_CATEGORY of each interest in a row; many cheap, few dear. */
export function products(seed: number): readonly Product[] {
  const random = new Random();
  return Array.from({ length: INTERESTS.length * PER_CATEGORY }, (_, index) => {
    random.reset(seed, index, moment(Purpose.calendar, 0, 1));
    const category = Math.floor(index / PER_CATEGORY);
    // The shelf is spread evenly over the distribution, so that every seed's shop is as dear as another's.
    const rank = ((index % PER_CATEGORY) + random.uniform()) / PER_CATEGORY;
    const yuan = 19 + Math.floor(Math.min(-MEAN * naturalLog(1 - rank), DEAREST));
    return {
      id: `p_${String(index + 1).padStart(3, "0")}`,
      name: `${at(INTERESTS, category)} no. ${(index % PER_CATEGORY) + 1}`,
      category,
      cents: yuan * 100 + (random.chance(0.6) ? 90 : 0),
    };
  });
}

/** A product for someone with this interest: mostly of it, sometimes of another. */
export function productFor(list: readonly Product[], interest: number, random: Random): Product {
  const category = random.chance(0.65) ? interest : random.below(INTERESTS.length);
  return at(list, category * PER_CATEGORY + random.below(PER_CATEGORY));
}
