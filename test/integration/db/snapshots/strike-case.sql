select strike_case($1::uuid, $2) as strikes
