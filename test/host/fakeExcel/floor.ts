/**
 * Makes office.js refuse members that are newer than the ExcelApi it is told of. The library knows every member's
 * version, but its check is off: it looks at a flag of `CommonUtility` while its last line raises the one of `Utility`.
 * Call after office.js has loaded.
 */
export function refuseNewerApis(): void {
  const extension = OfficeExtension as unknown as { CommonUtility?: { _doApiNotSupportedCheck?: boolean } };
  if (extension.CommonUtility?._doApiNotSupportedCheck === undefined) throw new Error('office.js no longer has the check of API versions');
  extension.CommonUtility._doApiNotSupportedCheck = true;
}
