// The folder Account would otherwise hide the entity of the same name.
global using Person = Jiaocheng.Requests.Data.Accounts.Account;
