; Inno Setup 6: a Windows installer for one user, without administrator rights. Not verified.
; First build dist\qiaocrm with PyInstaller, see README.md here.

#define AppName "qiaocrm"
#define AppVersion "0.1.0"

[Setup]
AppId={{6C0E0B6B-6B4D-4E55-9C0B-71A16C8E2F10}
AppName={#AppName}
AppVersion={#AppVersion}
AppPublisher=the qiaocrm contributors
DefaultDirName={localappdata}\Programs\{#AppName}
DefaultGroupName={#AppName}
PrivilegesRequired=lowest
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile=LICENSE
SourceDir=..
OutputDir=dist
OutputBaseFilename=qiaocrm-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
UninstallDisplayIcon={app}\qiaocrm.exe
CloseApplications=yes

[Languages]
; ChineseSimplified.isl is one of Inno Setup's unofficial translations: put it beside this script.
Name: "chinese"; MessagesFile: "packaging\ChineseSimplified.isl"
Name: "english"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"

[Files]
Source: "dist\qiaocrm\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\{#AppName}"; Filename: "{app}\qiaocrm.exe"
Name: "{userdesktop}\{#AppName}"; Filename: "{app}\qiaocrm.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\qiaocrm.exe"; Description: "{cm:LaunchProgram,{#AppName}}"; Flags: nowait postinstall skipifsilent

; Nothing in [UninstallDelete]: the office's records in %LOCALAPPDATA%\qiaocrm stay.
