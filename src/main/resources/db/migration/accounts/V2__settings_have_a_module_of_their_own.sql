DROP TABLE accounts.setting_change;
