/** A load that was not begun or was taken back because going on would have done harm; the graph is as it was. */
export class LoadRefusal extends Error {
  override readonly name = "LoadRefusal";
}
