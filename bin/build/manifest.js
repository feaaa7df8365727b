/**
 * The manifest for a place of deployment.
 * @param {string} manifest text of manifest.xml, written for `from`
 * @param {string} from the address that it was written for
 * @param {string} to the address where dist/pane will be served, a folder perhaps
 * @throws Error when `to` is no https address: Excel loads nothing else
 */
function manifestFor(manifest, from, to) {
  const address = URL.canParse(to) ? new URL(to) : null;
  if (address?.protocol !== 'https:' || address.search || address.hash) {
    throw new Error(`PANE_URL must be an https address such as https://kpi.example.go.th/pane, not "${to}"`);
  }
  return manifest.replaceAll(from, address.href.replace(/\/+$/, ''));
}

module.exports = { manifestFor };
