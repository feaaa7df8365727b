/** What the build puts at the top of every page: the content security policy, and office.js where it is needed. */
const HtmlPlugin = require('html-webpack-plugin');

/**
 * Fluent UI writes its rules into `<style>` elements, which the policy allows by this nonce; scripts find it in
 * `<meta name="style-nonce">`. The pages are static files, so the nonce is the same for everyone: it keeps style attributes
 * and stray `<style>` elements out, it is not a secret.
 */
const STYLE_NONCE = 'kpi-scorecard';

/**
 * Nothing is loaded from elsewhere and nothing can be sent elsewhere.
 * @param {readonly string[]} scriptSources origins besides our own that scripts may come from
 */
function contentSecurityPolicy(scriptSources = []) {
  return [
    `default-src 'none'`,
    `script-src ${["'self'", ...scriptSources].join(' ')}`,
    `style-src 'self' 'nonce-${STYLE_NONCE}'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** Puts the policy first in the head, since it binds only what follows it; then `firstScript`, ahead of our own scripts. */
class HeadPlugin {
  constructor({ policy, firstScript }) {
    this.policy = policy;
    this.firstScript = firstScript;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('HeadPlugin', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap('HeadPlugin', (page) => {
        page.html = this.addTo(page.html, page.outputName);
        return page;
      });
    });
  }

  addTo(html, name) {
    if (!/<head>/.test(html)) throw new Error(`${name}: the template has no <head>, so it can't be given its content security policy`);
    const policy = `<meta http-equiv="Content-Security-Policy" content="${this.policy}">`;
    const nonce = `<meta name="style-nonce" content="${STYLE_NONCE}">`;
    const script = this.firstScript ? `<script src="${this.firstScript}"></script>` : '';
    return html.replace('<head>', () => `<head>${policy}${nonce}${script}`);
  }
}

module.exports = { STYLE_NONCE, contentSecurityPolicy, HeadPlugin };
