global using Person = Jiaocheng.Requests.Data.Accounts.Account;
