namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>Kinds of agency that the rules of reconsideration tell apart (《行政复议法》第二十四条至第二十八条).</summary>
public enum AgencyKind
{
    /// <summary>A government in its own name (人民政府): to the government above; the court is the intermediate one.</summary>
    Government,
    /// <summary>Department of a government (政府部门), or its office where it replies in its own name (法释〔2021〕5号): to its government; before 2024 also to the department above.</summary>
    Department,
    /// <summary>Township or subdistrict (乡镇人民政府、街道办事处): to the government that set it up.</summary>
    Township,
    /// <summary>Vertically led body (海关、金融、外汇、税务、国家安全): to the body above.</summary>
    Vertical,
    /// <summary>Justice bureau (司法行政部门): to its government or to the justice department above.</summary>
    Justice,
    /// <summary>Branch that a department of a city set up by district (派出机构、分局): to the government of that department, or to that of the place (《行政复议法》第二十四条第四款).</summary>
    Branch,
}
