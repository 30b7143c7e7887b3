import { createContext, useContext } from "react";

/** The nonce of this answer's content security policy; browsers hide it, so it is known on the server only. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = () => useContext(NonceContext);
