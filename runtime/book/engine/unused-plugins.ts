// Parts of the spreadsheet library that draw, measure and colour: in Node they only cost time (12 ms a command in a
// book of 20 tabs).

export const UNUSED: readonly string[] = [
  'evaluation_chart evaluation_cf row_size pivot_ui dynamic_tables custom_colors cell_icon formula_tracker',
  'evaluation_filter cell_computed_style table_computed_style header_positions viewport clipboard carousel_ui',
  'lock_sheet autofill sort automatic_sum insert_pivot pivot_presence split_to_columns subtotal_evaluation',
  'table_autofill table_ui_resize datavalidation_insert checkbox_toggle dynamic_translate geo_features data_cleanup',
].flatMap((line) => line.split(' '));
