/** Agencies to tick, each once. */
export const AgencyBoxes = ({
  legend,
  name,
  agencies,
}: {
  readonly legend: string;
  readonly name: string;
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
}): JSX.Element => (
  <fieldset class="boxes">
    <legend safe>{legend}</legend>
    {agencies.map((one) => (
      <label class="check">
        <input type="checkbox" name={name} value={one.code} />
        <span safe>{one.name}</span>
      </label>
    ))}
  </fieldset>
);
