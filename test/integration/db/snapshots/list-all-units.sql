select unit_id as "unitId", kind, name, path::text as path from units order by path
