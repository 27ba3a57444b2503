select input_no as "inputNo", state from case_folds where case_id = $1::uuid and version = $2
