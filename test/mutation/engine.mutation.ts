/** All short tests of the engine in one file: the rule book is then loaded once for each mutant, and not once for each file. */
import '../kpi/examples.test';
import '../scoring/activities.test';
import '../scoring/advice.test';
import '../scoring/cases.test';
import '../scoring/definition.test';
import '../scoring/exact.test';
import '../scoring/excelFormula.test';
import '../scoring/explain.test';
import '../scoring/formula.test';
import '../scoring/inputs.test';
import '../scoring/issues.test';
import '../scoring/joint.test';
import '../scoring/plan.test';
import '../scoring/rollup.test';
import '../scoring/rows.test';
import '../scoring/settings.test';
import '../scoring/sheetFormulas.test';
