/** A name with the Chinese one beside it. */
export function Names({ name, nameZh }: { readonly name: string; readonly nameZh?: string | undefined }) {
  return (
    <>
      {name}
      {nameZh ? (
        <>
          {" "}
          <span className="zh" lang="zh">
            {nameZh}
          </span>
        </>
      ) : null}
    </>
  );
}
