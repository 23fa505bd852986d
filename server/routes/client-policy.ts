/**
 * What the client's pages may load, in helmet's words. Mantine writes `style` elements and attributes, so styles may
 * be inline; scripts never are, outside development, where Vite's reloading needs one and a socket.
 */
export function clientPolicy(framedBy: "'none'" | "*", development: boolean) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'", "data:"],
      connectSrc: development ? ["'self'", "ws:"] : ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: [framedBy],
    },
  };
}
