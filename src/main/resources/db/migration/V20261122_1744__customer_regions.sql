-- Customers of a region, and how many there are in each.
CREATE INDEX customer_address_region ON customer_address (province, city, district, customer_id);
