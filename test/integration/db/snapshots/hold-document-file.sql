select hold_document_file($1) as generation
