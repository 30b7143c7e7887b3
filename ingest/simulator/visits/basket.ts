import { at } from "../chance/random";
import type { JsonObject } from "../message";
import { INTERESTS } from "../world/interests";
import type { Product } from "../world/products";

/** Something in the basket. */
export interface BasketItem {
  product: Product;
  quantity: number;
}

export function describeProduct(product: Product, currency: string): JsonObject {
  return {
    product_id: product.id,
    name: product.name,
    category: at(INTERESTS, product.category),
    price: product.cents / 100,
    currency,
  };
}
