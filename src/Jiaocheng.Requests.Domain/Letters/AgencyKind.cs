namespace Jiaocheng.Requests.Domain.Letters;

/// <summary>Kinds of agency that the rules of reconsideration tell apart (《行政复议法》第二十四条至第二十八条).</summary>
public enum AgencyKind
{
    /// <summary>County or city government or its office (人民政府、政府办公室): to the government above.</summary>
    Government,
    /// <summary>Department of a government (政府部门): to its government; before 2024 also to the department above.</summary>
    Department,
    /// <summary>Township or subdistrict (乡镇人民政府、街道办事处): to the government that set it up.</summary>
    Township,
    /// <summary>Vertically led body (海关、金融、外汇、税务、国家安全): to the body above.</summary>
    Vertical,
    /// <summary>Justice bureau (司法行政部门): to its government or to the justice department above.</summary>
    Justice,
}
