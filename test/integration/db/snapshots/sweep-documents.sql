select sweep_documents($1::bigint * interval '1 millisecond') as swept
